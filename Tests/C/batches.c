/* The C functions as a caller in C sees them: layouts, nulls, wrong arguments, memory. `make test-c` runs it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "viettext.h"

typedef viettext_result *function(const viettext_strings *, const char *);

static int failures;

static void expect(int truth, const char *what) {
  if (truth) return;
  failures++;
  printf("failed: %s\n", what);
}

static int64_t offset(const viettext_strings *strings, int64_t index) {
  return strings->offset_width == 64 ? ((const int64_t *)strings->offsets)[index]
                                     : ((const int32_t *)strings->offsets)[index];
}

/* Whether a text of a result is `expected`; NULL stands for null. */
static int is(const viettext_strings *strings, int64_t index, const char *expected) {
  int valid = !strings->validity || (strings->validity[index >> 3] >> (index & 7) & 1);
  if (!expected || !valid) return !expected && !valid;
  int64_t start = offset(strings, index), size = offset(strings, index + 1) - start;
  return size == (int64_t)strlen(expected) && memcmp(strings->data + start, expected, (size_t)size) == 0;
}

/* The buffers are as long as they must be and no longer, so that valgrind sees whoever reads on. */
static void *exact(const void *bytes, size_t size) {
  void *copy = malloc(size ? size : 1);
  if (size) memcpy(copy, bytes, size);
  return copy;
}

static void layouts(int32_t width) {
  /* "no" | "Đường" | null | "" | "Huệ", of which the last four are handed over. */
  const char *text = "noĐườngHuệ";
  const int64_t bounds[] = {0, 2, 11, 11, 11, 16};
  int32_t narrow[6];
  for (int index = 0; index < 6; index++) narrow[index] = (int32_t)bounds[index];
  const uint8_t valid[] = {0x1B};
  uint8_t *data = exact(text, 16), *validity = exact(valid, 1);
  void *offsets = width == 64 ? exact(bounds, sizeof bounds) : exact(narrow, sizeof narrow);
  viettext_strings strings = {4, 1, width, offsets, data, validity};

  viettext_result *result = viettext_fold(&strings, NULL);
  expect(result->code == VIETTEXT_OK && !result->message, "a call that is right has no message");
  expect(result->strings.count == 4 && result->strings.first == 0, "a text for each of the input");
  expect(result->strings.offset_width == width && result->messages.offset_width == width, "offsets as wide");
  const char *expected[] = {"duong", NULL, "", "hue"};
  for (int index = 0; index < 4; index++) {
    expect(is(&result->strings, index, expected[index]), "fold of a slice");
    expect(result->codes[index] == VIETTEXT_OK && is(&result->messages, index, ""), "no message where all is well");
  }
  viettext_free(result);

  strings.validity = NULL;
  result = viettext_fold(&strings, NULL);
  expect(result->strings.validity == NULL, "no validity where nothing is null");
  viettext_free(result);

  function *all[] = {viettext_normalize, viettext_fold,  viettext_tokenize, viettext_segment,
                     viettext_expressions, viettext_strip, viettext_analyze};
  for (size_t index = 0; index < sizeof all / sizeof *all; index++) {
    result = all[index](&strings, NULL);
    expect(result->code == VIETTEXT_OK && result->strings.count == 4, "every function takes a slice");
    viettext_free(result);
  }

  viettext_strings nothing = {0, 0, width, NULL, NULL, NULL};
  result = viettext_segment(&nothing, NULL);
  expect(result->code == VIETTEXT_OK && result->strings.count == 0, "nothing gives nothing");
  expect(offset(&result->strings, 0) == 0, "nothing has one offset");
  viettext_free(result);
  free(data);
  free(validity);
  free(offsets);
}

static void errors(void) {
  const int64_t bounds[] = {0, 1, 3, 4};
  viettext_strings strings = {3, 0, 64, bounds, (const uint8_t *)"aA\xFF" "b", NULL};
  viettext_result *result = viettext_fold(&strings, "errors=strict");
  expect(result->code == VIETTEXT_OK, "a bad item does not spoil the batch");
  expect(is(&result->strings, 0, "a") && is(&result->strings, 2, "b"), "its neighbours are there");
  expect(is(&result->strings, 1, NULL) && result->codes[1] == VIETTEXT_INVALID_TEXT, "a bad item is null");
  expect(is(&result->messages, 1, "byte 1: ill-formed UTF-8"), "a bad item has a message");
  viettext_free(result);
  result = viettext_fold(&strings, NULL);
  expect(is(&result->strings, 1, "a\uFFFD") && result->codes[1] == VIETTEXT_REPLACED, "or it is repaired");
  viettext_free(result);
}

static void refused(const viettext_strings *strings, const char *options, const char *part) {
  viettext_result *result = viettext_segment(strings, options);
  expect(result->code == VIETTEXT_INVALID_ARGUMENT && result->message && strstr(result->message, part), part);
  expect(result->strings.count == 0 && !result->codes, "a call that is refused has no items");
  viettext_free(result);
}

static void wrong_arguments(void) {
  const int64_t bounds[] = {0, 1}, falling[] = {1, 0}, negative[] = {-1, 1};
  const uint8_t *data = (const uint8_t *)"a";
  const viettext_strings good = {1, 0, 64, bounds, data, NULL};
  viettext_strings bad = good;
  refused(NULL, NULL, "NULL");
  bad.offset_width = 16;
  refused(&bad, NULL, "offset_width");
  bad = good, bad.count = -1;
  refused(&bad, NULL, "negative");
  bad = good, bad.first = -1;
  refused(&bad, NULL, "negative");
  bad = good, bad.first = INT64_MAX;
  refused(&bad, NULL, "too great");
  bad = good, bad.offsets = NULL;
  refused(&bad, NULL, "offsets is NULL");
  bad = good, bad.offsets = falling;
  refused(&bad, NULL, "less than the one before");
  bad = good, bad.offsets = negative;
  refused(&bad, NULL, "negative");
  bad = good, bad.data = NULL;
  refused(&bad, NULL, "data is NULL");
  refused(&good, "form=nfc", "no option");
  refused(&good, "format", "name=value");
  refused(&good, "format=xml", "expected one of");
  refused(&good, "offsets=line", "expected one of");
  refused(&good, "errors=ignore", "expected one of");
}

int main(void) {
  expect(strchr(viettext_version(), '.') != NULL, "a version");
  viettext_free(NULL);
  layouts(32);
  layouts(64);
  errors();
  wrong_arguments();
  if (!failures) printf("the C functions do what viettext.h says\n");
  return failures != 0;
}
