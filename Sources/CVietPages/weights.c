#include "CVietPages.h"

// A product is rounded before it is added, whatever the processor could do at once.
#pragma STDC FP_CONTRACT OFF

enum { lanes = 4, quarters = viet_wide_count / lanes, group = lanes };

typedef float four __attribute__((vector_size(lanes * sizeof(float))));

static inline four load(const void *numbers) {
  four value;
  memcpy(&value, numbers, sizeof value);
  return value;
}

/// The numbers of four blocks, each added from the first to the last: one block a lane.
static inline four totals(four rows[group][quarters]) {
  four total = {0, 0, 0, 0};
  for (int quarter = 0; quarter < quarters; quarter++) {
    const four a = rows[0][quarter], b = rows[1][quarter], c = rows[2][quarter], d = rows[3][quarter];
    const four ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    const four ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    const four first = __builtin_shufflevector(ab, cd, 0, 1, 4, 5);
    total = quarter == 0 ? first : total + first;
    total += __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    total += __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5);
    total += __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7);
  }
  return total;
}

/// Adds the weighed numbers of a block.
static inline void add(const char *numbers, const float *row, four sums[quarters]) {
  for (int quarter = 0; quarter < quarters; quarter++) {
    sums[quarter] += load(numbers + quarter * sizeof(four)) * load(row + quarter * lanes);
  }
}

void viet_weigh_blocks(
    const void *blocks, size_t count, size_t stride, const float *weights, float *own, float *neighbours) {
  const float *own_weights = weights + viet_wide_reach * viet_wide_count;
  for (size_t start = 0; start < count; start += group) {
    const size_t size = count - start < group ? count - start : group;
    four mine[group][quarters] = {{{0}}}, around[group][quarters] = {{{0}}};
    for (size_t place = 0; place < size; place++) {
      const size_t block = start + place;
      const size_t before = block < viet_wide_reach ? block : viet_wide_reach;
      const size_t behind = count - block <= viet_wide_reach ? count - block - 1 : viet_wide_reach;
      const char *numbers = (const char *)blocks + block * stride;
      for (int quarter = 0; quarter < quarters; quarter++) {
        mine[place][quarter] = load(numbers + quarter * sizeof(four)) * load(own_weights + quarter * lanes);
      }
      four sums[quarters] = {{0}};
      for (size_t step = before; step > 0; step--) {
        add(numbers - step * stride, own_weights - step * viet_wide_count, sums);
      }
      for (size_t step = 1; step <= behind; step++) {
        add(numbers + step * stride, own_weights + step * viet_wide_count, sums);
      }
      memcpy(around[place], sums, sizeof sums);
    }
    const four sums[2] = {totals(mine), totals(around)};
    memcpy(own + start, &sums[0], size * sizeof(float));
    memcpy(neighbours + start, &sums[1], size * sizeof(float));
  }
}
