package io.cityhelm.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebHostTest {

    private static WebHost host(String address) {
        return WebHost.of(URI.create(address)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.test/x, http://A.test:80/y?z, true",
        "http://a.test/x, https://a.test/y, true",
        "https://a.test/x, https://a.test:443/y, true",
        "https://a.test/x, http://a.test/y, false",
        "http://a.test:8080/x, https://a.test/y, false",
        "http://a.test/x, http://a.test:8080/y, false",
        "http://a.test/x, http://b.a.test/y, false",
        "http://a.test/x, http://a.test@b.test/y, false"
    })
    void a_host_owns_its_own_addresses_and_never_goes_back_from_https(String asked, String given, boolean owns) {
        assertThat(host(asked).owns(host(given))).isEqualTo(owns);
    }

    @Test
    void what_is_no_address_of_the_web_leads_nowhere() {
        assertThat(WebHost.of(URI.create("ftp://a.test/x"))).isEmpty();
        assertThat(WebHost.of(URI.create("file:///etc/passwd"))).isEmpty();
        assertThat(WebHost.of(URI.create("x/y"))).isEmpty();
    }
}
