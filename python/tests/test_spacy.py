"""pyvi's place in spaCy's Vietnamese tokenizer."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import LINES

import viettext
from viettext.compat import pyvi

PROGRAM = """
import sys
from pathlib import Path
import viettext.compat.pyvi
viettext.compat.pyvi.install()
import spacy
nlp = spacy.blank("vi")
for line in sys.stdin.read().split("\\0"):
    document = nlp(line)
    assert document.text == line, (document.text, line)
    print([token.text for token in document if not token.is_space])
"""


def test_spacy_runs_on_it_and_keeps_text_and_space() -> None:
    pytest.importorskip("spacy")
    # spaCy takes whatever pyvi was imported first, so each has a process of its own.
    lines = [*LINES, " ", "dự  án\n\nmới ", "email a.b@vi.du hay https://vi.du/x?y=1"]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], input="\0".join(lines), stdout=subprocess.PIPE, text=True, check=True
    )
    found = done.stdout.splitlines()
    assert len(found) == len(lines)
    assert "'thu hút'" in found[0] and "'dự án'" in found[0]


def test_spacy_reads_the_same_text_with_pyvi_itself() -> None:
    pytest.importorskip("spacy")
    pytest.importorskip("sklearn_crfsuite", reason="pyvi is not installed")
    # pyvi's and not this library's: the same program without what puts one in the other's place.
    program = PROGRAM.replace("viettext.compat.pyvi.install()\n", "")
    own, other = (
        subprocess.run([sys.executable, "-c", p], input="\0".join(LINES), stdout=subprocess.PIPE, text=True, check=True)
        for p in (PROGRAM, program)
    )
    for found, expected in zip(own.stdout.splitlines(), other.stdout.splitlines(), strict=True):
        # They may join other syllables, and no other.
        joined = [" ".join(" ".join(ast.literal_eval(line)).split()) for line in (found, expected)]
        assert joined[0] == joined[1]


def test_the_program_of_the_readme() -> None:
    pytest.importorskip("spacy")
    program = "from conftest import run_readme; run_readme('import spacy')"
    argv, folder = [sys.executable, "-c", program], Path(__file__).parent
    done = subprocess.run(argv, stdout=subprocess.PIPE, text=True, check=True, cwd=folder)
    assert done.stdout == "['Thanh Hóa', 'thu hút', '180', 'dự án']\n"


def test_datatrove_runs_on_it() -> None:
    pytest.importorskip("datatrove", reason="datatrove is not installed")
    program = """
import viettext.compat.pyvi
viettext.compat.pyvi.install()
from datatrove.utils.typeshelper import Languages
from datatrove.utils.word_tokenizers import load_word_tokenizer
tokenizer = load_word_tokenizer(Languages.vietnamese)
print(tokenizer.word_tokenize("Thanh Hóa thu hút 180 dự án."))
"""
    done = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, check=True)
    assert ast.literal_eval(done.stdout) == ["Thanh Hóa", "thu hút", "180", "dự án", "."]


def test_each_word_knows_whether_space_follows() -> None:
    assert pyvi.spacy_tokenize("Dự án mới, tốt.") == (["Dự_án", "mới", ",", "tốt", "."], [True, False, True, False, False])


def test_an_underscore_stays_one() -> None:
    assert pyvi.ViTokenizer.tokenize("lên_xuống") == "lên _ xuống"
    assert pyvi.ViTokenizer.ViTokenizer.tokenize("dự án") == "dự_án"


def test_labels_are_those_of_the_words() -> None:
    for line in LINES:
        syllables = line.replace(",", " ,").replace(".", " .").split()
        text = " ".join(syllables)
        inside = {place for word in viettext.words(text) for place in range(word.start, word.end)}
        expected = []
        place = 0
        for syllable in syllables:
            expected.append("I_W" if place and place - 1 in inside else "B_W")
            place += len(syllable) + 1
        assert pyvi.ViTokenizer.ViTokenizer.model.predict([syllables]) == [expected]
