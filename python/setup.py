"""Builds libviettext.so from the Swift sources beside this folder and puts it into the wheel.

``VIETTEXT_LIBRARY`` names a library that is there already.
"""

import os
import shutil
import subprocess
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.build_py import build_py

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # before setuptools 70.1
    from wheel.bdist_wheel import bdist_wheel

ROOT = Path(__file__).resolve().parent.parent


class BuildLibrary(build_py):
    """Builds the library behind the Python files."""

    def run(self) -> None:
        super().run()
        target = Path(self.build_lib) / "viettext"
        built = os.environ.get("VIETTEXT_LIBRARY")
        if built:
            shutil.copy(built, target / "libviettext.so")
            return
        subprocess.run([ROOT / "Scripts" / "lib.sh", target.resolve()], check=True)
        (target / "viettext.h").unlink()


class Wheel(bdist_wheel):
    """One wheel for every Python 3 on this platform: the library knows nothing of Python."""

    def get_tag(self) -> tuple[str, str, str]:
        _, _, platform = super().get_tag()
        return "py3", "none", platform


class PlatformDistribution(Distribution):
    """A distribution with a library for one platform."""

    def has_ext_modules(self) -> bool:
        return True


setup(cmdclass={"build_py": BuildLibrary, "bdist_wheel": Wheel}, distclass=PlatformDistribution)
