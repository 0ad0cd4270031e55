// The standard word model, carried in the binary. `words.model` is written by `viettext-train` (see Makefile).
#ifndef CVIETMODEL_H
#define CVIETMODEL_H
#include <stddef.h>
#include <stdint.h>
const uint8_t *viet_words_model_bytes(void);
size_t viet_words_model_count(void);
#endif
