/** Rules of the web that whoever asks a server goes by; the asking itself is theirs. */
package io.cityhelm.core.web;
