package dev.unblock.deal.imports;

import static dev.unblock.http.Endpoint.delete;
import static dev.unblock.http.Endpoint.get;
import static dev.unblock.http.Endpoint.post;
import static dev.unblock.http.Endpoint.put;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.board.Language;
import dev.unblock.deal.reading.table.FileLimits;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.FileName;
import dev.unblock.http.ProblemCode;
import dev.unblock.http.Refused;
import dev.unblock.people.Member;
import dev.unblock.people.SignedIn;
import dev.unblock.people.TokenGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports of files into the caller's team. Only managers import, because a file changes everybody's deals. */
final class ImportRoutes implements Endpoints {
    private final PgImports imports;
    private final PgImportFiles files;
    private final PgImportRows rows;
    private final ImportWorker worker;
    private final OpenImports open;
    private final TokenGenerator tokens;

    ImportRoutes(
            PgImports imports,
            PgImportFiles files,
            PgImportRows rows,
            ImportWorker worker,
            OpenImports open,
            TokenGenerator tokens) {
        this.imports = imports;
        this.files = files;
        this.rows = rows;
        this.worker = worker;
        this.open = open;
        this.tokens = tokens;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("IMPORTS", "/api/deal-imports", MANAGER, this::all)
                        .gives(ImportRest.ImportItem[].class)
                        .says("The team's imports, latest first"),
                post("NEW_IMPORT", "/api/deal-imports?name&currency&zone", MANAGER, this::upload)
                        .receives()
                        .makes(ImportRest.ImportDetail.class)
                        .says("Takes a file of deals or customers, up to 50 MB, and reads it; nothing is changed"),
                get("IMPORT", "/api/deal-imports/{import}", MANAGER, this::one)
                        .gives(ImportRest.ImportDetail.class)
                        .says("One import: how far it is, and what was found in the file"),
                put("CHOOSE_IMPORT", "/api/deal-imports/{import}/choices", MANAGER, this::choose)
                        .takes(ImportChoices.class)
                        .gives(ImportRest.ImportDetail.class)
                        .says("Reads the file again with these choices"),
                post("CONFIRM_IMPORT", "/api/deal-imports/{import}/confirm", MANAGER, this::confirm)
                        .takes(ImportRest.ConfirmImport.class)
                        .gives(ImportRest.ImportDetail.class)
                        .says("Writes the import as previewed; if deals have changed since, it is previewed again"),
                post("UNDO_IMPORT", "/api/deal-imports/{import}/undo", MANAGER, this::undo)
                        .gives(ImportRest.ImportDetail.class)
                        .says("Takes the import back, except for what was changed since"),
                delete("CANCEL_IMPORT", "/api/deal-imports/{import}", MANAGER, this::cancel)
                        .says("Cancels an import that is not written yet"));
    }

    private Object all(Call call) {
        return imports.all(SignedIn.member(call).team().id()).stream()
                .map(open::item)
                .toList();
    }

    private Object upload(Call call) {
        Member member = SignedIn.member(call);
        ImportChoices choices = open.checked(ImportChoices.first(
                call.query("currency").orElse(null), call.query("zone").orElse(null)));
        String name = FileName.of(call.query("name").orElse(""), "import", "");
        open.removeOld();
        open.checkRoom(member.team().id());
        String id = tokens.id();
        ImportRun run = new ImportRun(member.team().id(), id, 1);
        try {
            call.receive(files.place(id), FileLimits.BYTES);
            if (!imports.add(run.team(), id, member.id(), name, choices)) {
                throw Refused.because(ProblemCode.LIMIT_EXCEEDED);
            }
            files.store(id);
        } catch (RuntimeException notTaken) {
            files.removeCopy(id);
            throw notTaken;
        }
        worker.read(run);
        return detail(call, id);
    }

    private ImportRest.ImportDetail detail(Call call, String id) {
        return open.detail(open.of(SignedIn.member(call), id));
    }

    private Object one(Call call) {
        return detail(call, call.path("import"));
    }

    private Object choose(Call call) {
        Import it = mine(call);
        ImportChoices choices = open.checked(call.body(ImportChoices.class));
        if (!files.isKept(it.id()) || !imports.readAgain(it.thisRun(), open.readableFrom(it), choices)) {
            throw Refused.changed("state", it.state().name());
        }
        worker.read(new ImportRun(it.team(), it.id(), it.run() + 1));
        return detail(call, it.id());
    }

    private Import mine(Call call) {
        return open.of(SignedIn.member(call), call.path("import"));
    }

    private Object confirm(Call call) {
        Import it = mine(call);
        int version = call.body(ImportRest.ConfirmImport.class).version();
        if (version != it.run()) {
            throw Refused.changed("version", String.valueOf(it.run()));
        }
        if (!imports.move(it.thisRun(), List.of(ImportState.PREVIEWED), ImportState.WRITING)) {
            throw Refused.changed("state", it.state().name());
        }
        worker.write(it.thisRun());
        ImportRest.ImportDetail now = detail(call, it.id());
        if (now.version() != version) {
            throw Refused.changed("version", String.valueOf(now.version()));
        }
        return now;
    }

    private Object undo(Call call) {
        Import it = mine(call);
        if (!imports.move(it.thisRun(), open.undoableFrom(it), ImportState.UNDOING)) {
            throw Refused.changed("state", it.state().name());
        }
        Member member = SignedIn.member(call);
        String reason = member.language() == Language.ZH ? "撤销导入" : "Import undone";
        worker.undo(it.thisRun(), member.id(), reason);
        return detail(call, it.id());
    }

    private @Nullable Object cancel(Call call) {
        Import it = mine(call);
        List<ImportState> open = List.of(
                ImportState.READING,
                ImportState.PREVIEWED,
                ImportState.WRITING,
                ImportState.FAILED,
                ImportState.CANCELLED);
        if (!imports.move(it.thisRun(), open, ImportState.CANCELLED)) {
            throw Refused.changed("state", it.state().name());
        }
        files.remove(it.id());
        rows.remove(it.thisRun());
        return null;
    }
}
