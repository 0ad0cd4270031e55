// Normalization near the speed of memory: kernels over blocks of bytes, and the loop that calls them.
#ifndef VIETNORMALIZATION_H
#define VIETNORMALIZATION_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

/// The kernels for one kind of processor.
typedef struct viet_kernels viet_kernels;
/// The fastest that run here; the processor is asked once.
const viet_kernels *viet_best_kernels(void);
/// Those that run everywhere.
const viet_kernels *viet_portable_kernels(void);

/// The offset of the first ill-formed byte of UTF-8: of the first byte of the first maximal ill-formed part. `count`
/// when all of it is well-formed.
size_t viet_first_ill_formed(const viet_kernels *kernels, const uint8_t *source, size_t count);

/// Where a stretch ends that is well-formed and harmless for NFC, at a boundary of characters. The text behind it may be
/// harmless too.
size_t viet_harmless_prefix(const viet_kernels *kernels, const uint8_t *source, size_t count);

/// The same, copied to `output`, which has room for 64 bytes more than the source. The last character is left out when
/// something is left behind it that may join it.
size_t viet_copy_harmless(const viet_kernels *kernels, const uint8_t *source, size_t count, uint8_t *output);

typedef enum {
  /// The end of the source was reached.
  VIET_DONE = 0,
  /// The output needs room for the rest of the source and `viet_output_slack` bytes more.
  VIET_OUTPUT_FULL = 1,
  VIET_EDITS_FULL = 2,
  /// An ill-formed part begins at `position`.
  VIET_ILL_FORMED = 3,
  /// Only without an output: the segment at `position` is changed by the form.
  VIET_CHANGED = 4,
  VIET_NO_MEMORY = 5,
} viet_stop;

/// The room that a job needs in its output beyond the length of the rest of the source.
enum { viet_output_slack = 128 };
/// The room that a job needs for its edits.
enum { viet_least_edits = 2048 };

/// One normalization on its way. It stops only before a character that nothing before it joins, so it can go on from
/// there with other buffers.
typedef struct {
  const uint8_t *source;
  size_t count;
  /// How far the source has been read.
  size_t position;
  /// Everything before this offset is known to be well-formed.
  size_t well_formed;
  /// Null to find the first change and write nothing.
  uint8_t *output;
  size_t capacity;
  size_t written;
  /// Null to record nothing.
  viet_edit *edits;
  size_t edit_capacity;
  size_t edit_count;
} viet_job;

viet_stop viet_normalize(const viet_kernels *kernels, viet_normalization_form form, viet_job *job);

/// Folds the rest of the source: no marks, đ as d, lower case. Stops at ill-formed parts and where the output is full;
/// the edits are not used.
viet_stop viet_fold(const viet_kernels *kernels, viet_job *job);

/// The offset of the last character before which text may be cut: nothing behind it changes what becomes of the text
/// before it. SIZE_MAX when there is none. The bytes may be ill-formed; an unfinished character at the end is not cut.
size_t viet_last_boundary(viet_normalization_form form, const uint8_t *source, size_t count);

#ifdef __cplusplus
}
#endif
#endif
