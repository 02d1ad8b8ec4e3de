package io.cityhelm.connect;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The department API as it is published, to hold what is sent against it. */
public final class DepartmentApi {

    private final JsonNode api;

    public DepartmentApi() throws IOException {
        try (InputStream in = Connectors.class.getResourceAsStream("department-api.yaml")) {
            api = YAMLMapper.builder().build().readTree(in.readAllBytes());
        }
    }

    /** The paths that can be read in pages. */
    public List<String> readable() {
        return api.get("paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get") && !path.getKey().endsWith("/stream"))
                .map(path -> path.getKey())
                .toList();
    }

    public List<String> schemas() {
        return List.copyOf(api.at("/components/schemas").propertyNames());
    }

    public List<String> examples(String schema) {
        return api.at("/components/schemas/" + schema + "/examples")
                .valueStream()
                .map(JsonNode::toString)
                .toList();
    }

    /** What a document does against a schema of the API. */
    public List<String> errors(String schema, String json) {
        ObjectNode wrapper = JsonMapper.shared().createObjectNode();
        wrapper.put("$ref", "#/components/schemas/" + schema);
        wrapper.set("components", api.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(wrapper.toString(), InputFormat.JSON);
        Stream<Error> errors = compiled.validate(json, InputFormat.JSON).stream();
        return errors.map(Error::toString).toList();
    }
}
