#include "CVietModel.h"

_Pragma("clang diagnostic ignored \"-Wc23-extensions\"")
static const uint8_t words_model[] __attribute__((aligned(64))) = {
#embed "words.model"
};

const uint8_t *viet_words_model_bytes(void) { return words_model; }
size_t viet_words_model_count(void) { return sizeof words_model; }
