PYTHON ?= python3.11
BIN := .venv/bin

.PHONY: audit serve demo test score bench clean system
.DEFAULT_GOAL := audit

.venv/base: pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) 没有安装：请先安装 Python 3.11 (install Python 3.11 first)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q -e .
	@touch $@

.venv/test: .venv/base src/duizhang/web/project/package-lock.json
	$(BIN)/python -m pip install -q -e '.[test]'
	$(BIN)/python -m duizhang.web.project.assets
	@touch $@

.venv/web: .venv/base src/duizhang/web/project/package-lock.json
	$(BIN)/python -m pip install -q -e '.[web]'
	$(BIN)/python -m duizhang.web.project.assets
	@touch $@

serve: .venv/web
	@$(BIN)/duizhang serve

demo: .venv/web
	@$(BIN)/duizhang serve --demo

audit: .venv/base
	@mkdir -p out
	@$(BIN)/duizhang audit examples/qinglan-2023.txt
	@$(BIN)/duizhang audit examples/qinglan-2023.txt --format html -o out/qinglan-2023.html
	@echo "网页报告 (HTML report): out/qinglan-2023.html"

system:
	@sh tests/system.sh

test: .venv/test system
	$(BIN)/ruff check src tests bench
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2

score: .venv/test
	@test -d ../shared/gold || { echo "make score 需要仓库旁边的 ../shared（样本、标注、评分器），这里没有 (needs ../shared beside the clone)"; exit 1; }
	@mkdir -p out
	@$(BIN)/duizhang audit ../shared/samples/shaoxing-2021.txt --format json -o out/score.json
	@for gold in ../shared/gold/*/; do echo "== $$gold"; $(BIN)/python ../shared/score/score.py out/score.json $$gold || exit 1; done
	@echo "== ../shared/samples/layouts"; $(BIN)/python bench/layouts.py ../shared/samples/layouts
	@echo "== the office"; PYTHONPATH=tests $(BIN)/python bench/office_import.py ../shared/samples/shaoxing-2021.txt
	@for gold in ../shared/gold/*/; do echo "== round trip, $$gold"; PYTHONPATH=tests $(BIN)/python bench/containers.py ../shared/samples/shaoxing-2021.txt $${gold}rows.jsonl || exit 1; done

bench: .venv/base
	$(BIN)/python bench/audit.py

clean:
	rm -rf .venv out .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
