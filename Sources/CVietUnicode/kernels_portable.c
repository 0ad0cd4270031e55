// Kernels for every processor: eight ASCII bytes at a time, everything else one character at a time.
#include "kernels.h"
#include "legacy_blocks.h"

#include <string.h>

static bool is_ascii8(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
  return (word & 0x8080808080808080u) == 0;
}

static size_t first_ill_formed(const uint8_t *source, size_t count) {
  size_t offset = 0;
  while (offset < count) {
    if (source[offset] < 0x80) {
      while (offset + 8 <= count && is_ascii8(source + offset)) offset += 8;
      while (offset < count && source[offset] < 0x80) offset++;
      continue;
    }
    const size_t length = viet_checked_length(source + offset, count - offset);
    if (length == 0) break;
    offset += length;
  }
  return offset;
}

/// The same blocks of letters and punctuation as in the other kernels: see `suspects` in kernels_avx2.c.
static bool is_harmless(const uint8_t *p) {
  const uint8_t lead = p[0];
  if (lead < 0xCC) return true;
  switch (lead) {
    case 0xCF: case 0xD0: case 0xD1: case 0xD3: return true;
    case 0xE1: return (p[1] & 0xFC) == 0xB8;
    case 0xE2: return p[1] <= 0x82 && (p[1] != 0x80 || p[2] >= 0x82);
    case 0xE4: case 0xE5: case 0xE6: case 0xE7: case 0xE8: case 0xE9: return true;
    default: return false;
  }
}

static size_t harmless(const uint8_t *source, size_t count, uint8_t *output, bool validates) {
  size_t offset = 0;
  while (offset < count) {
    if (source[offset] < 0x80) {
      while (offset + 8 <= count && is_ascii8(source + offset)) offset += 8;
      while (offset < count && source[offset] < 0x80) offset++;
      continue;
    }
    const size_t length =
        validates ? viet_checked_length(source + offset, count - offset) : viet_length(source[offset]);
    if (length == 0 || !is_harmless(source + offset)) break;
    offset += length;
  }
  if (output != NULL) memcpy(output, source, offset);
  return offset;
}

static size_t fold(const uint8_t *source, size_t count, uint8_t *output, size_t *written) {
  size_t offset = 0;
  for (; offset < count && source[offset] < 0x80; offset++) {
    const uint8_t byte = source[offset];
    output[offset] = byte | (uint8_t)((uint8_t)(byte - 'A') < 26) << 5;
  }
  *written = offset;
  return offset;
}

static viet_block_view view(const viet_legacy_table *table, const uint8_t *p) {
  viet_block_view block = {true, false, 0, 0};
  for (size_t index = 0; index < viet_block; index++) {
    block.is_plain &= p[index] < 0x80 && (p[index] >= ' ' || p[index] == '\n');
  }
  if (table->cases == NULL) return block;
  uint64_t letters = 0;
  for (size_t index = 0; index < viet_block; index++) {
    const uint8_t kind = table->cases[p[index]];
    letters |= (uint64_t)(kind != 0) << index;
    block.small |= (uint64_t)(kind == viet_small) << index;
    block.either |= (uint64_t)(kind == viet_either) << index;
  }
  block.is_long = (uint32_t)letters == UINT32_MAX || letters >> 32 == UINT32_MAX;
  return block;
}

static size_t decode_blocks(const viet_legacy_table *table, viet_legacy_job *job) {
  return viet_decode_blocks(table, job, view);
}

const viet_kernels viet_kernels_portable = {first_ill_formed, harmless, NULL, fold, decode_blocks};
