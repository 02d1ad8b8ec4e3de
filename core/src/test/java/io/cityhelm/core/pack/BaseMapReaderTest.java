package io.cityhelm.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseMapReaderTest {

    @TempDir
    private Path folder;

    @Test
    void givenNoFile_whenRead_thenThereAreNoBaseMaps() throws Exception {
        assertThat(BaseMapReader.own(folder)).isEqualTo(BaseMaps.NONE);
    }

    @Test
    void givenServersAndFiles_whenRead_thenEverythingIsThere() throws Exception {
        BaseMaps maps = own("""
            cache: 64
            basemaps:
              - id: streets
                name: {zh: 街道, en: Streets}
                kind: wmts
                url: https://t{s}.example/wmts
                servers: ["0", "1"]
                layer: vec
                matrix-set: w
                key: ${env:STREETS_KEY}
                key-parameter: tk
                credits: {zh: 谢谢, en: Thanks}
                fills: 0.2
                opacity: 0.8
              - id: photo
                name: Photo
                kind: mbtiles
                file: maps/photo.mbtiles
            """);

        assertThat(maps.cacheBytes()).isEqualTo(64L << 20);
        BaseMaps.Entry streets = maps.all().getFirst();
        assertThat(streets.kind()).isEqualTo(BaseMaps.Kind.WMTS);
        assertThat(streets.parts()).containsExactly("0", "1");
        assertThat(streets.key()).contains(new BaseMaps.Key("${env:STREETS_KEY}", "tk"));
        assertThat(streets.wanted().matrixSet()).contains("w");
        assertThat(streets.look().fills()).isEqualTo(0.2);
        assertThat(streets.credits()).containsEntry("en", "Thanks");
        BaseMaps.Entry photo = maps.all().getLast();
        assertThat(photo.place()).isEqualTo("maps/photo.mbtiles");
        assertThat(photo.look()).isEqualTo(new BaseMaps.Look(0, 18, 256, 0.35, 1));
        assertThat(photo.credits()).isEmpty();
    }

    @Test
    void givenAKeyInTheFile_whenRead_thenItIsRefusedWithItsPlaceAndNotRepeated() throws IOException {
        List<PackProblem> problems = problems("""
            basemaps:
              - id: streets
                name: Streets
                kind: xyz
                url: https://a.example/{z}/{x}/{y}.png
                key: 0123456789abcdef
                key-parameter: tk
            """);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("basemaps.yaml");
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.text(Messages.in(Locale.ENGLISH))).doesNotContain("0123456789abcdef");
        });
    }

    @Test
    void givenMistakes_whenRead_thenEachIsToldWithItsLine() throws IOException {
        assertThat(problems("""
            basemaps:
              - id: streets
                name: Streets
                kind: xyz
                url: ftp://a.example/
                fills: 2
            """)).extracting(PackProblem::line).contains(5, 6);
        assertThat(problems("""
            basemaps:
              - id: photo
                name: Photo
                kind: mbtiles
                url: https://a.example/
            """)).extracting(PackProblem::line).containsOnly(2);
        assertThat(problems("basemaps: [")).extracting(PackProblem::key).containsExactly("PackProblem.notYaml");
    }

    private BaseMaps own(String yaml) throws Exception {
        Files.writeString(folder.resolve("basemaps.yaml"), yaml);
        return BaseMapReader.own(folder);
    }

    private List<PackProblem> problems(String yaml) throws IOException {
        Files.writeString(folder.resolve("basemaps.yaml"), yaml);
        return catchThrowableOfType(PackProblems.class, () -> BaseMapReader.own(folder))
                .problems();
    }
}
