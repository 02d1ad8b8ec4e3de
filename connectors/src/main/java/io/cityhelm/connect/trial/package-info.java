/** What a link would make of a document, before it goes live: nothing is stored and nothing is sent. */
package io.cityhelm.connect.trial;
