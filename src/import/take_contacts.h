#pragma once

#include <vector>

#include "import/contacts.h"
#include "import/outline.h"

namespace quoin::import {

/// Takes contacts out of a part of a page, with the words before a list of them: "More:". True if there were some.
bool take_contacts(std::vector<OutlineBlock>& blocks, ContactLine may_have, Contacts& contacts);

/// Takes the blocks if they are contacts, all of them; else leaves them as they are.
void take_contacts_alone(std::vector<OutlineBlock>& blocks, Contacts& contacts);

}  // namespace quoin::import
