// The system's ICU, for CVietUnicode alone. ICU renames every symbol by macro and clashes with Foundation's own
// copy, so no Swift module imports this one: it only carries the search paths and the libraries to link.
#ifndef CICU_H
#define CICU_H
#define U_SHOW_CPLUSPLUS_API 0
#include <unicode/utypes.h>
#endif
