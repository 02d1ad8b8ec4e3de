package io.cityhelm.core.warning;

/**
 * Who publishes, as the identifier rule asks for it.
 *
 * @param area six digits, GB/T 2260
 * @param agency three digits, GB/T 4657
 * @param unit three digits, the agency's own; 000 when it has none
 * @param extension two digits; 00 when it has none
 * @param sender how CAP names the sender: no spaces, commas or markup
 * @param name for people, in the language of the messages
 */
public record Publisher(String area, String agency, String unit, String extension, String sender, String name) {

    /** What each of its identifiers begins with: 14 digits. */
    public String prefix() {
        return area + agency + unit + extension;
    }
}
