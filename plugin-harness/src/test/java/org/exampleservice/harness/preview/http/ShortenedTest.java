package org.exampleservice.harness.preview.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "const a = 1; // one | const a=1;",
                "/** what */const a = b / c / d; | const a=b/c/d;",
                "f('a  b', \"c // d\"); | f('a  b',\"c // d\");",
                "t = `a  ${b ? `x ${ c }` : 1}  d` + 1; | t=`a  ${b ? `x ${ c }` : 1}  d`+1;",
                "s.replace(/[/]  \\/x/g, '') | s.replace(/[/]  \\/x/g,'')",
                "return a in b; | return a in b;",
                "x = a + +b - -c; | x=a+ +b- -c;",
                "'it\\'s  so' | 'it\\'s  so'"
            })
    void blanks_and_comments_go_and_texts_stay(String script, String expected) {
        assertThat(Shortened.script(script)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a = 1¶b = 2 | a=1¶b=2",
                "f(¶  a,¶  b¶) | f(a,b)",
                "if (a) {¶  b();¶}¶c(); | if(a){b();}¶c();",
                "a // one¶  .b() | a.b()"
            })
    void a_line_break_goes_where_it_ends_nothing(String script, String expected) {
        assertThat(Shortened.script(script.replace('¶', '\n'))).isEqualTo(expected.replace('¶', '\n'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a  b > c { color: red; margin: 0 1px; } | a b > c{color:red;margin:0 1px}",
                "/* x */ a:hover, b { --c: #fff }        | a:hover,b{--c:#fff}"
            })
    void a_style_keeps_what_means_something(String style, String expected) {
        assertThat(Shortened.style(style).strip()).isEqualTo(expected);
    }
}
