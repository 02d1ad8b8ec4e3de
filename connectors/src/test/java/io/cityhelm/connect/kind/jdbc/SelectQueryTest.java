package io.cityhelm.connect.kind.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectQueryTest {

    @Test
    void since_is_a_parameter_wherever_it_stands_and_nothing_else_is_touched() {
        SelectQuery query = SelectQuery.of("""
            -- what is new
            SELECT a, ':since' AS t, b::text, "odd;name" /* ; */ FROM 站点
            WHERE changed > :since OR other > :since ORDER BY changed;
            """);

        assertThat(query.parameters()).isEqualTo(2);
        assertThat(query.sql())
                .contains("':since'", "b::text", "\"odd;name\"", "changed > ?", "other > ?", "FROM 站点")
                .doesNotContain("what is new")
                .doesNotContain(";\n");
        assertThat(SelectQuery.of("select 1 ; ").sql()).isEqualTo("select 1");
        assertThat(SelectQuery.of("select 1").asksSince()).isFalse();
        assertThat(SelectQuery.of("with x as (select 1) select * from x").sql()).startsWith("with x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "DELETE FROM a",
                "SELECT 1; DROP TABLE a",
                "SELECT 1; SELECT 2",
                "SELECT 1 /* */; -- x\nDELETE FROM a",
                "WITH x AS (DELETE FROM a RETURNING *) SELECT * FROM x",
                "SELECT * INTO b FROM a",
                "SELECT * FROM a WHERE b = :other",
                "EXPLAIN ANALYZE SELECT 1",
                "SELECT 'open",
                "SELECT \"open",
                "VALUES (1)",
                "PRAGMA journal_mode",
                "COPY a TO PROGRAM 'x'",
                "TABLE a"
            })
    void what_is_not_a_single_select_is_refused(String text) {
        assertThatThrownBy(() -> SelectQuery.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 1000)
    void any_text_is_a_select_or_refused(@ForAll String tail) {
        try {
            assertThat(SelectQuery.of("SELECT 1 " + tail).sql()).startsWith("SELECT 1");
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("query: ");
        }
    }
}
