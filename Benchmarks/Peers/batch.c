/* Segments the lines of a file through viettext.h, and says how many seconds of the processor the calls took:
 * batch FILE ROWS */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "viettext.h"

int main(int argc, char **argv) {
  FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
  if (!file || fseek(file, 0, SEEK_END)) return 64;
  long size = ftell(file), rows = atol(argv[2]), count = 0;
  uint8_t *data = malloc(size + 1);
  int64_t *offsets = malloc((rows + 1) * sizeof *offsets);
  rewind(file);
  if (!data || !offsets || rows < 1 || fread(data, 1, size, file) != (size_t)size) return 1;
  clock_t spent = 0;
  offsets[0] = 0;
  for (long place = 0; place < size; place++) {
    if (data[place] != '\n' && place + 1 < size) continue;
    offsets[++count] = place + 1;
    if (count < rows && place + 1 < size) continue;
    viettext_strings lines = {count, 0, 64, offsets, data, NULL};
    clock_t start = clock();
    viettext_result *words = viettext_segment(&lines, NULL);
    int32_t code = words->code;
    viettext_free(words);
    spent += clock() - start;
    if (code != VIETTEXT_OK) return 1;
    offsets[0] = offsets[count];
    count = 0;
  }
  printf("%f\n", (double)spent / CLOCKS_PER_SEC);
  return 0;
}
