/** Where what is shown came from: the documents of the links as they arrived, and which record of them made a value. */
package io.cityhelm.core.lineage;
