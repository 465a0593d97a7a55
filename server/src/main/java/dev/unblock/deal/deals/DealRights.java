package dev.unblock.deal.deals;

import dev.unblock.people.Member;
import org.jspecify.annotations.Nullable;

/** Who may change which deals. Pure. */
final class DealRights {
    private DealRights() {}

    /** Reps change their own deals and those that no member owns, managers all. */
    static boolean mayEdit(Member member, Deal deal) {
        return switch (member.role()) {
            case MANAGER -> true;
            case REP -> isTheirs(member, deal.values().owner());
            case EXECUTIVE, OBSERVER -> false;
        };
    }

    private static boolean isTheirs(Member member, @Nullable Owner owner) {
        return owner == null || owner.member() == null || owner.member().equals(member.id());
    }
}
