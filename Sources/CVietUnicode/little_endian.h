// Bytes in the order in which the tables of legacy encodings have them, the first lowest.
#ifndef LITTLE_ENDIAN_H
#define LITTLE_ENDIAN_H
#include <stdint.h>
#include <string.h>

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
/// A byte plus 256 times the next.
static inline uint16_t viet_get2(const uint8_t *p) {
  uint16_t pair;
  memcpy(&pair, p, 2);
  return pair;
}

static inline void viet_put4(uint8_t *output, uint32_t letter) { memcpy(output, &letter, 4); }

static inline void viet_put8(uint8_t *output, uint64_t letters) { memcpy(output, &letters, 8); }
#else
static inline uint16_t viet_get2(const uint8_t *p) { return (uint16_t)(p[0] | p[1] << 8); }

static inline void viet_put4(uint8_t *output, uint32_t letter) {
  for (int index = 0; index < 4; index++) output[index] = (uint8_t)(letter >> 8 * index);
}

static inline void viet_put8(uint8_t *output, uint64_t letters) {
  for (int index = 0; index < 8; index++) output[index] = (uint8_t)(letters >> 8 * index);
}
#endif

#endif
