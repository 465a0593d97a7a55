package dev.unblock.deal.imports;

import dev.unblock.deal.Folded;
import dev.unblock.deal.deals.Owner;
import dev.unblock.people.Member;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who of the team each owner in the file is; who is nobody stays a name. Of one thread. */
final class OwnerTexts {
    private static final int LISTED = 500;
    /** More different owners are not counted, but still found. */
    private static final int COUNTED = 5_000;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>(),;]+@[^\\s<>(),;]+");

    private final Map<String, ImportChoices.OwnerSaid> said = new HashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    /** By folded name and by address; those of several members are left out. */
    private final Map<String, String> members = new HashMap<>();

    private final Set<String> ids;

    /** @param active members of the team */
    OwnerTexts(List<Member> active, List<ImportChoices.OwnerSaid> said) {
        said.forEach(it -> this.said.put(Folded.of(it.text()), it));
        ids = active.stream().map(Member::id).collect(Collectors.toUnmodifiableSet());
        active.stream()
                .collect(Collectors.groupingBy(it -> Folded.of(it.displayName())))
                .forEach((name, same) -> {
                    if (same.size() == 1) {
                        members.put(name, same.getFirst().id());
                    }
                });
        active.forEach(it -> members.put(Folded.of(it.email()), it.id()));
    }

    Owner owner(String text) {
        if (rows.size() < COUNTED || rows.containsKey(text)) {
            rows.merge(text, 1, Integer::sum);
        }
        String member = member(text);
        return member == null ? Owner.named(text) : Owner.member(member);
    }

    private @Nullable String member(String text) {
        ImportChoices.OwnerSaid choice = said.get(Folded.of(text));
        if (choice != null && (choice.member() == null || ids.contains(choice.member()))) {
            return choice.member();
        }
        Matcher address = ADDRESS.matcher(text);
        String byAddress = address.find() ? members.get(Folded.of(address.group())) : null;
        return byAddress == null ? members.get(Folded.of(text)) : byAddress;
    }

    List<ImportRest.OwnerText> told() {
        return rows.entrySet().stream()
                .limit(LISTED)
                .map(it -> new ImportRest.OwnerText(it.getKey(), it.getValue(), member(it.getKey())))
                .toList();
    }
}
