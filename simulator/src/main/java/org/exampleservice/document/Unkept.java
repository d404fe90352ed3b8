package org.exampleservice.document;

/** Stands for a value that cannot be kept and is reported already, where reading goes on to the next problem. */
enum Unkept {
    NUMBER
}
