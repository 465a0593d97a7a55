package dev.unblock.http;

import static dev.unblock.http.AccessRule.ANYONE;
import static dev.unblock.http.AccessRule.MANAGER;
import static dev.unblock.http.AccessRule.MEMBER;
import static dev.unblock.http.AccessRule.SIGNED_IN;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.patch;
import static dev.unblock.http.Endpoint.post;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgPeople;
import dev.unblock.people.PgPeople.Outcome;
import dev.unblock.people.ShownNames;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The team: its beginning, its members, oneself. */
final class TeamRoutes implements Endpoints {
    private final PgPeople people;
    private final PasswordProof proof;
    private final Doorkeeper door;
    private final PeopleListener listener;
    private final String version;
    private Future<Boolean> emptiness = Future.succeededFuture(true);

    TeamRoutes(PgPeople people, PasswordProof proof, Doorkeeper door, PeopleListener listener, String version) {
        this.people = people;
        this.proof = proof;
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
                                call -> new Rest.Status(isEmpty().await(), version))
                        .gives(Rest.Status.class)
                        .says("Does the first team have to be set up?"),
                post("SET_UP", "/api/setup", ANYONE, this::setUp)
                        .takes(Rest.Setup.class)
                        .makes(Rest.Me.class)
                        .says("Sets up the first team and signs its manager in"),
                get("ME", "/api/me", SIGNED_IN, call -> Answers.me(call.person()))
                        .gives(Rest.Me.class)
                        .says("Who is signed in"),
                patch("EDIT_ME", "/api/me", SIGNED_IN, this::editMe)
                        .takes(Rest.EditMe.class)
                        .gives(Rest.Me.class)
                        .says("Changes one's own name or language"),
                get("MEMBERS", "/api/members", MEMBER, this::members)
                        .gives(Rest.TeamMember[].class)
                        .says("Everyone who is or was in the team"),
                patch("EDIT_MEMBER", "/api/members/{member}", MANAGER, this::editMember)
                        .takes(Rest.EditMember.class)
                        .gives(Rest.TeamMember.class)
                        .says("Changes what somebody is in the team"));
    }

    /** All who ask at a time share one question: strangers may ask, and must not keep the database from others. */
    private synchronized Future<Boolean> isEmpty() {
        if (emptiness.isComplete()) {
            emptiness = people.isEmpty();
        }
        return emptiness;
    }

    private Object setUp(Call call) {
        Rest.Setup sent = call.body(Rest.Setup.class);
        // asked before the costly hash; the database decides
        if (!people.isEmpty().await()) {
            throw Refused.because(ProblemCode.ALREADY_SET_UP);
        }
        var manager =
                new Member.New(sent.name().strip(), sent.email(), Role.MANAGER, Seniority.REGULAR, sent.language());
        Member member = people.setUp(
                        sent.team().strip(), manager, proof.hash(call.http(), "the first team", sent.password()))
                .await()
                .orElseThrow(() -> Refused.because(ProblemCode.ALREADY_SET_UP));
        call.set(door.signIn(call.http(), member));
        return Answers.me(member);
    }

    private Object editMe(Call call) {
        Rest.EditMe sent = call.body(Rest.EditMe.class);
        Person before = call.person();
        String name = sent.name() == null ? null : sent.name().strip();
        Person after = people.editSelf(before, name, sent.language()).await();
        if (!after.name().equals(before.name())) {
            listener.teamChanged(after.team().id());
        }
        return Answers.me(after);
    }

    private Object members(Call call) {
        Member asking = call.member();
        List<Member> members = people.members(asking.team().id()).await();
        Map<String, String> names = ShownNames.of(List.of(members));
        return members.stream()
                .map(member -> Answers.teamMember(member, Objects.requireNonNull(names.get(member.id())), asking))
                .toList();
    }

    private Object editMember(Call call) {
        Rest.EditMember sent = call.body(Rest.EditMember.class);
        Member asking = call.member();
        var edit = new Member.Edit(sent.role(), sent.seniority(), sent.active());
        return switch (people.edit(asking.team().id(), call.path("member"), edit)
                .await()) {
            case Outcome.Changed(Member member, var guests) -> {
                listener.accessChanged(member.id());
                listener.guestsOut(guests);
                listener.teamChanged(member.team().id());
                yield Answers.teamMember(member, asking);
            }
            case Outcome.NotFound() -> throw Refused.because(ProblemCode.NOT_FOUND);
            case Outcome.LastManager() -> throw Refused.because(ProblemCode.LAST_MANAGER);
        };
    }
}
