package dev.unblock;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.unblock.RoomExports.useOfOtherRoomsFeaturesOnlyWhatTheyExport;
import static dev.unblock.Walls.areRecordsOfBoardOrProtocol;
import static dev.unblock.Walls.facesTheBrowser;
import static dev.unblock.Walls.haveOnlyRecordsOrFamiliesUnderThem;
import static dev.unblock.Walls.isClockOrChance;
import static dev.unblock.Walls.isEnum;
import static dev.unblock.Walls.isFrontDoor;
import static dev.unblock.Walls.isOneOf;
import static dev.unblock.Walls.readsAPlainName;
import static dev.unblock.Walls.readsTheLog;
import static dev.unblock.Walls.speakSql;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.unblock.board.VisibleEvent;

/**
 * The walls between rooms. Three laws: board decides, everything else carries · a port belongs to the room that needs
 * it, its implementation stands at the edge · an edge says so in its name.
 */
@AnalyzeClasses(packages = "dev.unblock", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    @ArchTest
    static final ArchRule boardIsPure = classes()
            .that()
            .resideInAPackage("dev.unblock.board..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.pcollections..", "dev.unblock.board..")
            .because("a board must be rebuilt from its log anywhere, at any time, with the same result");

    @ArchTest
    static final ArchRule roomsKnowOnlyThoseTheyMay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("board")
            .definedBy("dev.unblock.board..")
            .layer("log")
            .definedBy("dev.unblock.log..")
            .layer("http")
            .definedBy("dev.unblock.http..")
            .layer("store")
            .definedBy("dev.unblock.store..")
            .layer("module")
            .definedBy("dev.unblock.module..")
            .layer("people")
            .definedBy("dev.unblock.people..")
            .layer("deal")
            .definedBy("dev.unblock.deal..")
            .layer("live")
            .definedBy("dev.unblock.live..")
            .layer("boards")
            .definedBy("dev.unblock.boards..")
            .layer("review")
            .definedBy("dev.unblock.review..")
            .layer("library")
            .definedBy("dev.unblock.library..")
            .layer("demo")
            .definedBy("dev.unblock.demo..")
            .layer("launch")
            .definedBy("dev.unblock.launch..")
            .layer("front door")
            .definedBy("dev.unblock")
            .whereLayer("log")
            .mayOnlyAccessLayers("board")
            .whereLayer("http")
            .mayOnlyAccessLayers("board", "log")
            .whereLayer("store")
            .mayOnlyAccessLayers("board", "log")
            .whereLayer("module")
            .mayOnlyAccessLayers("http", "log", "store")
            .whereLayer("people")
            .mayOnlyAccessLayers("board", "http", "store", "module")
            .whereLayer("deal")
            .mayOnlyAccessLayers("board", "http", "store", "module", "people")
            .whereLayer("live")
            .mayOnlyAccessLayers("board", "log")
            .whereLayer("boards")
            .mayOnlyAccessLayers("board", "log", "http", "store", "module", "people", "live")
            .whereLayer("review")
            .mayOnlyAccessLayers("board", "log", "http", "store", "module", "people", "deal", "boards")
            .whereLayer("library")
            .mayOnlyAccessLayers("board", "log", "http", "store", "module", "people", "live", "boards")
            .whereLayer("demo")
            .mayOnlyAccessLayers("board", "log", "people", "review", "library")
            .whereLayer("launch")
            .mayOnlyAccessLayers("live")
            .whereLayer("front door")
            .mayNotBeAccessedByAnyLayer()
            .because("a newcomer must be able to read one room without the others");

    @ArchTest
    static final ArchRule roomsHaveNoCycles = slices().matching("dev.unblock.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms that depend on each other in a cycle are effectively one room");

    @ArchTest
    static final ArchRule roomsReachNoFurtherThanWhatIsExported = classes()
            .that(not(isFrontDoor().or(resideInAPackage("dev.unblock.demo.."))))
            .should(useOfOtherRoomsFeaturesOnlyWhatTheyExport())
            .because("a feature may change internally as long as its values and what its module offers stay the same");

    @ArchTest
    static final ArchRule peopleAndDealsTakeOnlyWordsFromTheBoard = noClasses()
            .that()
            .resideInAnyPackage("dev.unblock.people..", "dev.unblock.deal..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.unblock.board..").and(not(isEnum())).and(not(isOneOf("FieldMerge"))))
            .because("people and deals need the board's enums for roles and languages and the one rule for merging, "
                    + "never its other rules");

    @ArchTest
    static final ArchRule sqlIsSpokenAtTheEdge = noClasses()
            .that(not(resideInAPackage("dev.unblock.store..")
                    .or(simpleNameStartingWith("Pg"))
                    .or(isFrontDoor())))
            .should()
            .dependOnClassesThat(speakSql())
            .because("classes at an edge show it in their names: Pg… classes use SQL");

    @ArchTest
    static final ArchRule theFrameKnowsNoRoom = noClasses()
            .that()
            .resideInAPackage("dev.unblock.http..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.unblock..")
                    .and(not(resideInAPackage("dev.unblock.http..")))
                    .and(not(isOneOf("TextRule", "Gzip"))))
            .because("features register with the front door; the door needs only the text rule and compression");

    @ArchTest
    static final ArchRule theWebEndsAtTheRoutes = noClasses()
            .that(not(
                    resideInAPackage("dev.unblock.http..").or(facesTheBrowser()).or(isFrontDoor())))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.vertx.ext.web..", "io.vertx.core.http..")
            .because("everything behind the routes and sockets can be tested without a server");

    @ArchTest
    static final ArchRule thePastIsReadThroughOneGate = noClasses()
            .that(not(isOneOf("EventLog", "RedactedLog", "KnownBoards", "CommitQueue", "BoardLoader", "LogTail")))
            .should()
            .callMethodWhere(readsTheLog())
            .because("entries are shown as their viewer may see them now; these classes only fold them into boards");

    @ArchTest
    static final ArchRule onlyTheGateShowsEntries = noClasses()
            .that(not(resideInAPackage("dev.unblock.board..").or(isOneOf("RedactedLog", "EventBuffer"))))
            .should()
            .dependOnClassesThat(isOneOf("ReplayRedaction"))
            .because("there are only two ways from an entry to a viewer: from the log, and right after its commit");

    @ArchTest
    static final ArchRule whatIsStoredIsNotWhatIsSent = noClasses()
            .that(simpleNameEndingWith("Routes")
                    .or(simpleNameEndingWith("Socket"))
                    .or(isOneOf("TeamExport", "Protocol", "Frames")))
            .should()
            .dependOnClassesThat(isOneOf("Entry"))
            .because(
                    "a stored entry names its actor and command; viewers get the VisibleEvent that ReplayRedaction makes");

    @ArchTest
    static final ArchRule onlyReplayRedactionTells = noClasses()
            .that(not(isOneOf("ReplayRedaction")))
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "new VisibleEvent", it -> it.getTargetOwner().isEquivalentTo(VisibleEvent.class)))
            .because("the type proves that the entry went through the gate");

    @ArchTest
    static final ArchRule peopleAreShownUnderNamesThatTellThemApart = noClasses()
            .that(not(isOneOf(
                    "DisplayNames",
                    "PeopleAnswers",
                    "GuestRoutes",
                    "PgGuests",
                    "TeamRoutes",
                    "SessionAuthenticator",
                    "PasswordResetRoutes")))
            .should()
            .accessTargetWhere(readsAPlainName())
            .because(
                    "several people can have one name; these classes number them, compare names, or show people their own");

    @ArchTest
    static final ArchRule jsonIsReadInOnePlace = noClasses()
            .that(not(resideInAPackage("dev.unblock.http..")
                    .or(facesTheBrowser())
                    .or(isOneOf("Json", "SealedTypes", "PersistentCollections", "LegacyDayReader", "TeamExport"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .because("the JSON form of records is defined in one place, and records carry no annotations for it");

    @ArchTest
    static final ArchRule onlyBusClassesUseTheEventBus = noClasses()
            .that(not(simpleNameStartingWith("Bus").or(isFrontDoor())))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.vertx.core.eventbus..")
            .because("inside one node we call typed methods");

    @ArchTest
    static final ArchRule theOtherNodesAreFoundAtTheFrontDoor = noClasses()
            .that(not(isFrontDoor()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster..")
            .because("the list of nodes is a setting; messages between them go through Bus… classes");

    @ArchTest
    static final ArchRule nobodyLooksAtTheClockOrRollsDice = noClasses()
            .that(not(isFrontDoor()))
            .should()
            .callMethodWhere(isClockOrChance())
            .because("App passes in time and randomness, so that every test and replay can control them");

    @ArchTest
    static final ArchRule nobodyMakesItsOwnDice = noClasses()
            .that(not(isFrontDoor()))
            .should()
            .callConstructorWhere(DescribedPredicate.describe(
                    "new Random or SecureRandom", it -> it.getTargetOwner().isAssignableTo(java.util.Random.class)))
            .because("App passes in randomness");

    @ArchTest
    static final ArchRule anActorNeverWaits = noClasses()
            .that(resideInAPackage("dev.unblock.live..").or(simpleNameStartingWith("BoardSocket")))
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "Future.await",
                    it -> it.getName().equals("await")
                            && it.getTargetOwner().getFullName().equals("io.vertx.core.Future")))
            .because("while it waits, other tasks would run and change the actor's state");

    @ArchTest
    static final ArchRule familiesAreRecords = classes()
            .that(resideInAnyPackage("dev.unblock.board..", "dev.unblock.live.."))
            .should(haveOnlyRecordsOrFamiliesUnderThem())
            .because("a switch over a sealed family must see every case, and values are immutable");

    @ArchTest
    static final ArchRule valuesSayWhatTheyHold = fields().that()
            .areDeclaredInClassesThat(areRecordsOfBoardOrProtocol())
            .should()
            .notHaveRawType(DescribedPredicate.describe("untyped or mutable", Walls::isUntypedOrMutable))
            .because("values are typed and cannot be changed by their users");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that(modifier(JavaModifier.STATIC)).should().beFinal().because("two servers can run in one test");

    @ArchTest
    static final ArchRule namesSayWhatThingsDo = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Base)")
            .because("such a name says nothing about the purpose of the class");

    private ArchitectureTest() {}
}
