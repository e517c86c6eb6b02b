# Everything that a checkout needs; `make` alone lists it.

SWIFT ?= swift
PREFIX ?= /usr/local
# DESTDIR is for those who build packages.
DESTDIR ?=

BUILD = $(SWIFT) build -c release --static-swift-stdlib
PROGRAM = .build/release/policyc
PREVIEW = .build/release/policyc-preview
SOURCES = Package.swift Sources Tests Plugins

.PHONY: help site test program preview install format clean

help:
	@echo 'make site                  build policyc, and compile Policies/ into Output/'
	@echo 'make test                  check the layout of the code, build, run all tests and judges'
	@echo 'make install PREFIX=...    install programs, completions and manual (default: /usr/local)'
	@echo 'make format                bring the Swift code into its layout'
	@echo 'make clean                 remove what was built'

site: program
	$(PROGRAM) build

program:
	@.ci/packages libcmark-gfm-dev libcmark-gfm-extensions-dev
	$(BUILD) --product policyc

# The server's library wants libcurl, also for what a server does not use.
preview: program
	@.ci/packages libcurl4-openssl-dev
	$(BUILD) --product policyc-preview -Xlinker -lcurl

test:
	@.ci/test

# Completions stand where each shell looks for them.
install: program preview
	install -d '$(DESTDIR)$(PREFIX)/bin' '$(DESTDIR)$(PREFIX)/share/man/man1' \
	  '$(DESTDIR)$(PREFIX)/share/bash-completion/completions' \
	  '$(DESTDIR)$(PREFIX)/share/zsh/site-functions' \
	  '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d'
	install -m 755 $(PROGRAM) '$(DESTDIR)$(PREFIX)/bin/policyc'
	install -m 755 $(PREVIEW) '$(DESTDIR)$(PREFIX)/bin/policyc-preview'
	install -m 644 Documentation/policyc.1 '$(DESTDIR)$(PREFIX)/share/man/man1/policyc.1'
	$(PROGRAM) --generate-completion-script bash \
	  > '$(DESTDIR)$(PREFIX)/share/bash-completion/completions/policyc'
	$(PROGRAM) --generate-completion-script zsh \
	  > '$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_policyc'
	$(PROGRAM) --generate-completion-script fish \
	  > '$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/policyc.fish'

format:
	$(SWIFT) format -i -r $(wildcard $(SOURCES))

clean:
	rm -rf .build .venv .policyc
