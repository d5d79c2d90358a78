package org.rapporteur;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Rapporteur {
    public static void main(String[] args) {
        SpringApplication.run(Rapporteur.class, args);
    }
}
