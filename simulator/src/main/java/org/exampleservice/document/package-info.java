/**
 * YAML and JSON that people wrote, read with care: one immutable tree in which every node knows where it stands, and
 * problems that name file, line, field, rule and remedy, all of them at once.
 *
 * <pre>{@code
 * Document document = DocumentReader.yaml(Path.of("contract.yaml"));
 * Problems problems = new Problems(document.file());
 * ObjectReader contract = ObjectReader.of(document, problems);
 * String plugin = contract.text("plugin").required();
 * int cycles = contract.integer("cycles", 1, 100_000).or(15);
 * contract.rejectUnknown();
 * problems.throwIfAny();
 * }</pre>
 *
 * <p>Only this package names the YAML library, and it knows nothing of what the documents mean. May use the JDK,
 * snakeyaml-engine and Jackson's streaming parser.
 */
package org.exampleservice.document;
