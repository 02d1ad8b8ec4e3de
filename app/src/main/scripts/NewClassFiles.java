import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Writes the classes of a jar in the class file format of this JDK: {@code java NewClassFiles.java JAR…}. The archive of
 * loaded classes takes no class that is older than Java 6, and such a class costs a start the reading and the checking of
 * it each time. The code stays as it is; what is added are the stack maps that the newer format wants. A jar that has no
 * such class is not touched. A jar is replaced whole or not at all.
 */
final class NewClassFiles {

    /** Java 6, the first format that has stack maps. */
    private static final int TAKEN_BY_THE_ARCHIVE = 50;

    private static final int MAJOR_VERSION_AT = 7;

    void main(String[] jars) throws IOException {
        for (String jar : jars) {
            Path path = Path.of(jar);
            if (hasOldClasses(path)) {
                renew(path);
            }
        }
    }

    private static boolean hasOldClasses(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                if (isOld(entry, read(jar, entry))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void renew(Path path) throws IOException {
        Path written = path.resolveSibling(path.getFileName() + ".new");
        try (JarFile jar = new JarFile(path.toFile());
                OutputStream file = Files.newOutputStream(written);
                JarOutputStream out = new JarOutputStream(file, changed(jar.getManifest()))) {
            ClassFile classes = ClassFile.of(
                    ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchy(jar)));
            for (JarEntry entry : jar.stream().toList()) {
                if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    byte[] bytes = read(jar, entry);
                    JarEntry copy = new JarEntry(entry.getName());
                    copy.setTime(entry.getTime());
                    out.putNextEntry(copy);
                    out.write(isOld(entry, bytes) ? inThisFormat(classes, bytes) : bytes);
                }
            }
        }
        Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] inThisFormat(ClassFile classes, byte[] bytes) {
        // each instruction is written anew, because code that is taken over whole gets no stack maps
        CodeTransform asItIs = (code, element) -> code.with(element);
        return classes.transformClass(
                classes.parse(bytes),
                ClassTransform.transformingMethodBodies(asItIs)
                        .andThen(ClassTransform.endHandler(out -> out.withVersion(ClassFile.latestMajorVersion(), 0))));
    }

    /** Stack maps name the nearest common parent of two classes, so the classes of the jar are asked for theirs. */
    private static ClassHierarchyResolver hierarchy(JarFile jar) {
        return ClassHierarchyResolver.ofResourceParsing(type -> {
                    String name = type.packageName().replace('.', '/') + "/" + type.displayName() + ".class";
                    try {
                        JarEntry entry = jar.getJarEntry(name);
                        return entry == null ? null : jar.getInputStream(entry);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
    }

    /** Says in the jar itself that it is not the one its makers gave out, as its licence asks. */
    private static Manifest changed(Manifest old) {
        Manifest manifest = old == null ? new Manifest() : new Manifest(old);
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .putValue("Changed-By", "CityHelm: class files written in a newer format, code unchanged");
        return manifest;
    }

    private static boolean isOld(JarEntry entry, byte[] bytes) {
        return entry.getName().endsWith(".class") && bytes[MAJOR_VERSION_AT] < TAKEN_BY_THE_ARCHIVE;
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
