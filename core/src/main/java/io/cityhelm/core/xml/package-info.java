/** XML of strangers, read so that it can do no harm. */
package io.cityhelm.core.xml;
