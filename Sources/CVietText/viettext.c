#include "viettext.h"
