#pragma once

#include "lint/lint.h"
#include "lint/report.h"

namespace quoin::lint {

// What each rule of the table in lint.cpp does; the table says in one sentence what it looks for.
void check_half_width(const Subject& subject, Report& report);
void check_full_width(const Subject& subject, Report& report);
void check_straight_quotes(const Subject& subject, Report& report);
void check_brackets(const Subject& subject, Report& report);
void check_doubled(const Subject& subject, Report& report);
void check_ellipsis(const Subject& subject, Report& report);
void check_spacing(const Subject& subject, Report& report);
void check_spelling(const Subject& subject, Report& report);
void check_first_person(const Subject& subject, Report& report);
void check_final_stop(const Subject& subject, Report& report);
void check_long_bullet(const Subject& subject, Report& report);
void check_thin_section(const Subject& subject, Report& report);
void check_dates(const Subject& subject, Report& report);

}  // namespace quoin::lint
