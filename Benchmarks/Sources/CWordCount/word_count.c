#include "CWordCount.h"

#include <locale.h>
#include <stdbool.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

size_t wide_word_count(const uint8_t *text, size_t count) {
  setlocale(LC_ALL, "C.UTF-8");
  mbstate_t state;
  memset(&state, 0, sizeof state);
  size_t words = 0;
  bool is_inside = false;
  for (size_t offset = 0; offset < count;) {
    wchar_t character = 0;
    size_t length = mbrtowc(&character, (const char *)text + offset, count - offset, &state);
    bool is_space = iswspace((wint_t)character);
    if (!is_space && !is_inside) words += 1;
    is_inside = !is_space;
    offset += length == 0 || length > 4 ? 1 : length;
  }
  return words;
}
