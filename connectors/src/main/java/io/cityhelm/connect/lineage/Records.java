package io.cityhelm.connect.lineage;

import io.cityhelm.connect.format.DocumentReader;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.json.NotJsonException;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.lineage.Receipt;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The records of a kept document as the source writes them.
 *
 * @param about what came with the document and is not in it, such as a topic
 */
record Records(List<?> records, Map<String, ?> about) {

    /** Takes a document apart in the order in which the link takes its records. */
    static Records of(DocumentReader documents, PageMapping mapping, Receipt receipt) throws RecordRejected {
        Map<String, ?> about = about(receipt);
        Object content = documents.read(receipt.document().orElseThrow());
        boolean listed =
                content instanceof List<?> || content instanceof Map<?, ?> map && map.get("items") instanceof List<?>;
        List<?> records = documents.isPaged() || mapping.isPaged() || listed
                ? mapping.page(content, about).records()
                : Collections.singletonList(content);
        return new Records(records, about);
    }

    private static Map<String, ?> about(Receipt receipt) {
        try {
            return !receipt.about().isEmpty() && Json.read(receipt.about()) instanceof Map<?, ?> map
                    ? map.entrySet().stream()
                            .collect(Collectors.toMap(one -> String.valueOf(one.getKey()), Map.Entry::getValue))
                    : Map.of();
        } catch (NotJsonException e) {
            throw new IllegalStateException("we wrote it ourselves: " + receipt.about(), e);
        }
    }
}
