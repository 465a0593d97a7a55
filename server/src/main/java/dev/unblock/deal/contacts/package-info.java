/** The customer's people on a deal: who decides, who helps, who is against it. */
@NullMarked
package dev.unblock.deal.contacts;

import org.jspecify.annotations.NullMarked;
