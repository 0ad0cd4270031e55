// Which words of 64 bytes are in small letters, from a bit for each byte.
#ifndef LETTER_CASE_H
#define LETTER_CASE_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What the 64 bytes tell, the first in the lowest bit: what is no letter has no bit but that of a line's end.
typedef struct {
  uint64_t small, capital, either, newline;
} viet_letter_cases;

static inline uint64_t viet_bits_below(size_t place) { return place >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << place) - 1; }
/// One more than the place of the highest bit; 0 when there is none.
static inline size_t viet_bit_width(uint64_t bits) { return bits == 0 ? 0 : 64 - (size_t)__builtin_clzll(bits); }

/// The length of a prefix of whole words, each with a small letter, without a letter of either case, or with no capital
/// behind its first letter and `follows_small`. The first byte begins a word or stands in none.
static inline size_t viet_small_words(viet_letter_cases cases, bool *follows_small) {
  const uint64_t gaps = ~(cases.small | cases.capital | cases.either);
  // The last word may go on.
  size_t end = viet_bit_width(gaps);
  const uint64_t small = cases.small & viet_bits_below(end);
  const uint64_t others = (cases.capital | cases.either) & viet_bits_below(end);
  // Runs without a small letter that no small letter precedes: the sum carries through each of them.
  const uint64_t starts = others & ~(others << 1) & ~(small << 1);
  const uint64_t runs = others & ~(others + starts);
  const uint64_t later_capitals = runs & cases.capital & ~starts;
  const uint64_t telling = later_capitals | (cases.newline & viet_bits_below(end));
  uint64_t open = runs & cases.either;
  while (open != 0) {
    const size_t place = (size_t)__builtin_ctzll(open);
    const size_t start = viet_bit_width(~runs & viet_bits_below(place));
    const size_t stop = place + (size_t)__builtin_ctzll(~(runs >> place));
    open &= ~viet_bits_below(stop);
    if (small >> stop & 1) continue;
    const uint64_t before = viet_bits_below(start);
    const bool is_told = ((small | telling) & before) != 0;
    const bool is_small = is_told ? (small & before) > (telling & before) : *follows_small;
    if (!is_small || later_capitals & viet_bits_below(stop) & ~before) {
      end = start;
      break;
    }
  }
  const uint64_t before = viet_bits_below(end);
  if (((small | telling) & before) != 0) *follows_small = (small & before) > (telling & before);
  return end;
}

#endif
