package io.cityhelm.connect.kind.open311;

/** The expression that makes an event of a request, where the file of a link has none of its own. Its table {@code services} says our category. */
final class RequestMapping {

    private static final String EXPRESSION = """
        (
          $degrees := function($v) { $type($v) = "number" ? $v : $type($v) = "string" and $trim($v) != "" ? $number($v) };
          {
            "id": $string(service_request_id),
            "category": $code('services', service_code),
            "grade": %d,
            "title": service_name ? service_name : $string(service_code),
            "text": description,
            "address": address,
            "lon": $degrees(long),
            "lat": $degrees(lat),
            "at": requested_datetime,
            "status": status = "closed" ? "cleared" : "open"
          }
        )
        """;

    private RequestMapping() {}

    /** @param grade of all requests, 1 to 4 */
    static String of(int grade) {
        return EXPRESSION.formatted(grade);
    }
}
