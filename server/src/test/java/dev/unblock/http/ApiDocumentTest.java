package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentTest {
    private final House house = new House();
    private final ApiDocument document = ApiDocument.of(house.browser());

    @AfterAll
    void close() {
        house.close();
    }

    /** HEAD is GET without a body: it is routed with each GET, and not documented separately. */
    @Test
    void describesEachRouteAndNothingElse() {
        var routed = house.router.getRoutes().stream()
                .filter(route -> route.methods() != null && !isPage(route))
                .flatMap(route -> Objects.requireNonNull(route.methods()).stream()
                        .filter(method -> !method.equals(HttpMethod.HEAD))
                        .map(method -> method + " " + route.getPath()))
                .collect(Collectors.toCollection(TreeSet::new));
        var described = document.routes().stream()
                .map(route -> route.toString().replaceAll("\\{(\\w+)}", ":$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routed).isEqualTo(described).hasSizeGreaterThan(20);
    }

    private static boolean isPage(Route route) {
        return String.valueOf(route.getPath()).startsWith("/api/docs");
    }

    @Test
    void eachEndpointHasAUniqueNameAndASummary() {
        assertThat(house.api.endpoints())
                .allSatisfy(it -> assertThat(it.summary()).as(it.name()).isNotBlank())
                .extracting(Endpoint::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void isOfVersion31AndItsReferencesLeadSomewhere() {
        assertThat(document.json().getString("openapi")).isEqualTo("3.1.0");
        assertThat(document.references()).isNotEmpty().allSatisfy(document::resolve);
    }

    @Test
    void saysWhichFieldsMustBeThereAndWhichMayBeMissing() {
        var me = document.json()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("Me");
        assertThat(me.getJsonArray("required")).contains("id", "role", "team").doesNotContain("email", "guestOf");
    }

    @Test
    void hasAPageThatTakesEverythingFromThisServer() {
        Browser browser = house.browser();
        var page = browser.get("/api/docs/");
        String html = String.valueOf(page.response().bodyAsString());
        assertThat(page.response().getHeader("Content-Security-Policy")).contains("script-src 'self';");
        assertThat(html).contains("swagger-ui-bundle.js").doesNotContain("http:", "https:", "<script>");
        for (String file : html.split("(src|href)=\"", -1)) {
            if (!file.startsWith("<!doctype")) {
                assertThat(browser.get("/api/docs/" + file.substring(0, file.indexOf('"')))
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anAddressThatIsNotThereAndAMethodThatItDoesNotTakeAreProblems() {
        assertThat(house.browser().get("/api/nothing").problem()).isEqualTo("404 NOT_FOUND");
        assertThat(house.browser().delete("/api/status").problem()).isEqualTo("405 METHOD_NOT_ALLOWED");
    }
}
