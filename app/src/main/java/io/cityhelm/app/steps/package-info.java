/** What somebody does at the cockpit before a picture of it is taken: keys, clicks and words, out of a text file. */
package io.cityhelm.app.steps;
