package dev.unblock.people.team;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;
import static dev.unblock.people.AccessLevel.MEMBER;
import static dev.unblock.people.AccessLevel.SIGNED_IN;

import dev.unblock.board.FieldMerge;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleAnswers;
import dev.unblock.people.PeopleListener;
import dev.unblock.people.PeopleRest;
import dev.unblock.people.Person;
import dev.unblock.people.SignedIn;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.signin.PasswordChecker;
import dev.unblock.people.signin.SessionAuthenticator;
import dev.unblock.people.team.PgPeople.Outcome;
import io.vertx.core.Future;
import java.util.List;
import java.util.Objects;

/** The team: setup, members, and the caller's own data. */
public final class TeamRoutes implements Endpoints {
    private final PgPeople people;
    private final PgGuests guests;
    private final PasswordChecker checker;
    private final SessionAuthenticator door;
    private final PeopleListener listener;
    private final String version;
    private Future<Boolean> emptiness = Future.succeededFuture(true);

    public TeamRoutes(
            PgPeople people,
            PgGuests guests,
            PasswordChecker checker,
            SessionAuthenticator door,
            PeopleListener listener,
            String version) {
        this.people = people;
        this.guests = guests;
        this.checker = checker;
        this.door = door;
        this.listener = listener;
        this.version = version;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get(
                                "STATUS",
                                "/api/status",
                                ANYONE,
                                call -> new TeamRest.Status(isEmpty().await(), version))
                        .gives(TeamRest.Status.class)
                        .says("Whether the first team still has to be set up"),
                post("SET_UP", "/api/setup", ANYONE, this::setUp)
                        .takes(TeamRest.Setup.class)
                        .makes(PeopleRest.Me.class)
                        .says("Sets up the first team and signs its manager in"),
                get("ME", "/api/me", SIGNED_IN, call -> PeopleAnswers.me(SignedIn.person(call)))
                        .gives(PeopleRest.Me.class)
                        .says("Who is signed in"),
                patch("EDIT_ME", "/api/me", SIGNED_IN, this::editMe)
                        .takes(TeamRest.EditMe.class)
                        .gives(PeopleRest.Me.class)
                        .says("Changes your own name or language"),
                get("TEAM_SETTINGS", "/api/team/settings", SIGNED_IN, call -> settings(SignedIn.person(call)))
                        .gives(TeamRest.TeamSettings.class)
                        .says("What the team has set for all its boards"),
                put("EDIT_TEAM_SETTINGS", "/api/team/settings", MANAGER, this::editSettings)
                        .takes(TeamRest.EditTeamSettings.class)
                        .gives(TeamRest.TeamSettings.class)
                        .says("Sets the currency of the team's new deals"),
                get("MEMBERS", "/api/members", MEMBER, this::members)
                        .gives(PeopleRest.TeamMember[].class)
                        .says("All current and former members of the team"),
                patch("EDIT_MEMBER", "/api/members/{member}", MANAGER, this::editMember)
                        .takes(TeamRest.EditMember.class)
                        .gives(PeopleRest.TeamMember.class)
                        .says("Changes a member's role, seniority or status"));
    }

    /** Concurrent callers share one query: this endpoint is public and must not burden the database. */
    private synchronized Future<Boolean> isEmpty() {
        if (emptiness.isComplete()) {
            emptiness = people.isEmpty();
        }
        return emptiness;
    }

    private Object setUp(Call call) {
        TeamRest.Setup sent = call.body(TeamRest.Setup.class);
        // checked before the costly hash; the database decides in the end
        if (!people.isEmpty().await()) {
            throw Refused.because(ProblemCode.ALREADY_SET_UP);
        }
        var manager = new Member.New(
                DisplayNames.accepted(sent.name()), sent.email(), Role.MANAGER, Seniority.REGULAR, sent.language());
        Member member = people.setUp(
                        sent.team().strip(), manager, checker.hash(call.http(), "the first team", sent.password()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.ALREADY_SET_UP));
        call.set(door.signIn(call.http(), member));
        return PeopleAnswers.me(member);
    }

    private TeamRest.TeamSettings settings(Person of) {
        return new TeamRest.TeamSettings(people.currency(of.team().id()).await().orElse(null));
    }

    private Object editSettings(Call call) {
        Member manager = SignedIn.member(call);
        String currency = call.body(TeamRest.EditTeamSettings.class).currency();
        people.setCurrency(manager.team().id(), currency).await();
        return settings(manager);
    }

    private Object editMe(Call call) {
        TeamRest.EditMe sent = call.body(TeamRest.EditMe.class);
        Person before = SignedIn.person(call);
        // a name from before that rule may stay
        String name = sent.name() == null || sent.name().strip().equals(before.name())
                ? null
                : DisplayNames.accepted(sent.name());
        Person after = switch (before) {
            case Member member -> people.editSelf(member, name, sent.language()).await();
            case Guest guest -> guests.editSelf(guest, name, sent.language()).await();
        };
        if (!after.name().equals(before.name())) {
            listener.teamChanged(after.team().id());
        }
        return PeopleAnswers.me(after);
    }

    private Object members(Call call) {
        return team(SignedIn.member(call));
    }

    private List<PeopleRest.TeamMember> team(Member asking) {
        return PeopleAnswers.team(people.members(asking.team().id()).await(), asking);
    }

    private Object editMember(Call call) {
        TeamRest.EditMember sent = call.body(TeamRest.EditMember.class);
        Member asking = SignedIn.member(call);
        return switch (people.edit(asking.team().id(), call.path("member"), before -> edited(before, sent))
                .await()) {
            case Outcome.Changed(Member before, Member member, var guests) -> {
                listener.accessChanged(member.id());
                listener.guestsOut(guests);
                if (before.role() != member.role()) {
                    listener.roleChanged(before, member);
                }
                listener.teamChanged(member.team().id());
                yield team(asking).stream()
                        .filter(it -> it.id().equals(member.id()))
                        .findFirst()
                        .orElseThrow(() -> Refused.because(ProblemCode.NOT_FOUND));
            }
            case Outcome.NotFound() -> throw Refused.because(ProblemCode.NOT_FOUND);
            case Outcome.LastManager() -> throw Refused.because(ProblemCode.LAST_MANAGER);
        };
    }

    private static Member edited(Member before, TeamRest.EditMember sent) {
        TeamRest.SeenMember was = sent.was();
        FieldMerge merge = new FieldMerge();
        Member now = before.with(
                merge.value("role", sent.role(), was, TeamRest.SeenMember::role, before.role()),
                merge.value("seniority", sent.seniority(), was, TeamRest.SeenMember::seniority, before.seniority()),
                Objects.requireNonNullElse(sent.active(), before.active()));
        if (merge.unseen() != null) {
            throw Refused.field(merge.unseen(), "It must be there if the field is sent.");
        }
        if (merge.clash() != null) {
            throw Refused.changed(merge.clash());
        }
        return now;
    }
}
