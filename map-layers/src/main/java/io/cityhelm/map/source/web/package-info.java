/**
 * Features from services of the web: asked for page by page, kept on disk until all are there, and only then read. One
 * package for each kind of service stands below.
 */
package io.cityhelm.map.source.web;
