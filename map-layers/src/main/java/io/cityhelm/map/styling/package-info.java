/** The look of feature layers as data: which features are drawn how, at which scales, read from a file. */
package io.cityhelm.map.styling;
