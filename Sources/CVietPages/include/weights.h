// The sums of a page's blocks, four blocks at a time.
#ifndef CVIETPAGES_WEIGHTS_H
#define CVIETPAGES_WEIGHTS_H
#include <stddef.h>

enum { viet_wide_count = 16, viet_wide_reach = 3 };

/// Weighs the first `viet_wide_count` numbers of each block and of its neighbours on both sides. Numbers are added from the
/// first to the last, those of neighbours after these are added up number by number.
///
/// `blocks` are `count` blocks, each `stride` bytes behind the one before and beginning with its numbers; `weights` are as
/// many rows of numbers as a block with its neighbours, from the furthest before it on. `own` and `neighbours` take a sum
/// for each block.
void viet_weigh_blocks(
    const void *blocks, size_t count, size_t stride, const float *weights, float *own, float *neighbours);
#endif
