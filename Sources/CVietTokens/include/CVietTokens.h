#ifndef CVIETTOKENS_H
#define CVIETTOKENS_H

#include <stddef.h>
#include <stdint.h>

// Which of 64 bytes belong to words, without a branch for each; memory ahead of its use.

/// A bit for each byte at `block` from `skip` on, the first the lowest: whether it is an ASCII letter or digit, or part of
/// a whole letter of two or three bytes of the Vietnamese alphabet, of the other blocks Latin-1 to Latin Extended-B and
/// Additional, or of the marks U+0300 … U+033F. A letter that begins before `skip` or ends behind the block is none.
///
/// 64 bytes can be read at `block`; `skip` is below 64.
uint64_t viet_word_bits(const uint8_t *block, unsigned skip);

/// Asks the system for the whole pages among `count` bytes at once, before they are written one after the other: a fault
/// for each costs more than what is written. Where the system cannot, the faults come.
void viet_populate(void *bytes, size_t count);

/// Asks for the memory at `address` ahead of its use; any address will do.
static inline void viet_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
