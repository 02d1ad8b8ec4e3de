package io.cityhelm.app.verb;

import io.cityhelm.core.journal.Entry;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the journal as one line of JSON. The payload is a string, the very text that was hashed, so
 * that the chain can be verified with nothing but SHA-256.
 */
final class EntryLines {

    private final JsonMapper json = new JsonMapper();

    String line(Entry entry) {
        ObjectNode line = json.createObjectNode();
        line.put("sequence", entry.sequence());
        line.put("id", entry.id().toString());
        line.put("streamKind", entry.stream().kind());
        line.put("streamId", entry.stream().id());
        line.put("version", entry.version());
        line.put("type", entry.type());
        line.put("schema", entry.schema());
        line.put("at", entry.at().toString());
        line.put("actorKind", entry.actorKind());
        line.put("actor", entry.actor());
        line.put("jurisdiction", entry.jurisdiction().value());
        entry.onBehalf().ifPresent(account -> line.put("onBehalf", account));
        line.put("payload", entry.payload());
        line.put("previousHash", entry.previousHash());
        line.put("hash", entry.hash());
        return json.writeValueAsString(line);
    }
}
