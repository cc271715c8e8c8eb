#pragma once

#include "resume/resume.h"

namespace quoin::resume {

/// Makes the owner's name bold in every list of authors, unless somebody is bold in it, or the owner italic, by hand.
///
/// The name is known in each language and by each alias; of a Latin one also as "Lu, Wenxi", "W. Lu" and "Lu, W.",
/// unless two authors of a list could be meant by such initials. Marks behind a name (*, †, ‡, what is raised) do not
/// count.
void set_off_own_name(Resume& resume);

}  // namespace quoin::resume
