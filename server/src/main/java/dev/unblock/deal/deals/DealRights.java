package dev.unblock.deal.deals;

import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import org.jspecify.annotations.Nullable;

/** Who may change which deals. Pure. */
public final class DealRights {
    private DealRights() {}

    /** Reps change their own deals and those that no member owns, managers all. */
    static boolean mayEdit(Member member, Deal deal) {
        return switch (member.role()) {
            case MANAGER -> true;
            case REP -> isTheirs(member, deal.values().owner());
            case EXECUTIVE, OBSERVER -> false;
        };
    }

    /** @throws Refused as FORBIDDEN */
    public static void check(Member member, Deal deal) {
        if (!mayEdit(member, deal)) {
            throw Refused.because(ProblemCode.FORBIDDEN);
        }
    }

    private static boolean isTheirs(Member member, @Nullable Owner owner) {
        return owner == null || owner.member() == null || owner.member().equals(member.id());
    }
}
