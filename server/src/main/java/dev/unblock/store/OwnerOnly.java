package dev.unblock.store;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files with secrets: readable by their owner only, from the first moment on. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Creates a file that must not exist yet. */
    static void write(Path file, String secret) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret);
    }
}
