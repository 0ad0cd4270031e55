// How many words `wc -w` counts.
#ifndef CWORDCOUNT_H
#define CWORDCOUNT_H
#include <stddef.h>
#include <stdint.h>

/// The words of `count` bytes of UTF-8 in the way that `wc -w` counts them: a character at a time through the locale.
size_t wide_word_count(const uint8_t *text, size_t count);

#endif
