package org.rapporteur.search.rest;

import org.rapporteur.search.SearchHealth;
import org.rapporteur.search.SearchHealthDetails;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the search index is, and {@code POST …/rebuild} to have it made anew; for administrators. */
@RestController
@RequestMapping("/api/v1/search/index")
class SearchHealthResource {
    private final SearchHealth health;

    SearchHealthResource(SearchHealth health) {
        this.health = health;
    }

    @GetMapping
    SearchHealthDetails details() {
        return health.details();
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    SearchHealthDetails rebuild() {
        health.rebuild();
        return health.details();
    }
}
